# Given names of many languages.  Those that women and men both bear have no gender: less than eight
# or nine in ten of those who bear it are of one.  Written for this project; what is frequent in the
# United States, and its gender, are from the frequently occurring names of the 1990 Census (U.S.
# Census Bureau, public domain).

[given-name male]
Aaron, Abdul, Abdullah, Abdulaziz, Abel, Abhishek, Abraham, Achim, Adalberto, Adam, Adama, Adel
Adem, Aditya, Adnan, Adolfo, Adrien, Ahmad, Ahmed, Ahmet, Aidan, Aiden, Ajay, Akash, Akira, Akshay
Al, Alan, Alain, Alasdair, Alastair, Albert, Alberto, Aldo, Alec, Alejandro, Aleksandar, Aleksander
Aleksandr, Aleksei, Alessandro, Alexander, Alexandre, Alexandros, Alexandru, Alexei, Alexey, Alfonso
Alfred, Alfredo, Ali, Alistair, Allan, Allen, Alonso, Alvaro, Álvaro, Alvin, Amadou, Amar, Amin
Amir, Amit, Amitabh, Amos, Anand, Anatoly, Anders, Andrei, Andrej, Andrés, Andres, Andrew, Andrey
Andriy, Andrzej, Andy, Angelo, Angus, Anil, Ankit, Anton, Antoine, Anthony, Antonio, António, Antony
Anwar, Ari, Arjun, Armand, Armando, Armin, Arnaud, Arne, Arnold, Aron, Arsenio, Art, Arthur, Artem
Artur, Arturo, Arun, Arvind, Asad, Asher, Ashok, Asif, Atsushi, Attila, August, Augusto, Aurelio
Austin, Axel, Ayman, Aziz
Baptiste, Barack, Barnaby, Barney, Barry, Bart, Bartosz, Bashar, Basil, Bassam, Bastien, Bela, Ben
Benedict, Benedikt, Benigno, Benito, Benjamin, Benny, Benoit, Benoît, Bernard, Bernardo, Bernd
Bernhard, Bernie, Bert, Bertrand, Bilal, Bill, Billy, Björn, Bjorn, Bo, Bob, Bobby, Bogdan, Boris
Borja, Boubacar, Boyd, Brad, Bradley, Brandon, Brendan, Brent, Brett, Brian, Bruce, Bruno, Bryan
Bryce, Burak, Byron
Caleb, Callum, Calvin, Carl, Carlo, Carlos, Carlton, Carsten, Cecil, Cédric, Cedric, César
Cesar, Cezary, Chad, Chandra, Charles, Charlie, Chester, Chinedu, Chris, Christian, Christoph
Christophe, Christopher, Chuck, Chukwuemeka, Ciro, Clarence, Clark, Claude, Claudio, Claus, Clay
Clayton, Clement, Clément, Cliff, Clifford, Clinton, Clive, Clyde, Colin, Conor, Connor, Conrad
Constantin, Corey, Cornelius, Cory, Cosimo, Craig, Cristian, Cristiano, Cristóbal, Curt, Curtis
Cyril, Cyrus
Dale, Damian, Damien, Damon, Dan, Daniel, Daniele, Danilo, Danny, Dario, Darius, Darrell, Darren
Darryl, Daryl, Dave, David, Davide, Dean, Declan, Deepak, Demetrius, Denis, Dennis, Denzel, Derek
Dermot, Derrick, Desmond, Dev, Dexter, Dick, Didier, Diego, Dieter, Dietmar, Dimitri, Dimitris
Dinesh, Dirk, Dmitri, Dmitriy, Dmitry, Dmytro, Domenico, Domingo, Dominic, Dominik, Don
Donald, Donovan, Doug, Douglas, Drew, Duncan, Dustin, Dusan, Dwayne, Dwight, Dylan
Earl, Ed, Eddie, Edgar, Edmond, Edmund, Eduardo, Edvard, Edward, Edwin, Efrain, Egon, Eike, Einar
Eitan, Elias, Elijah, Elio, Elliot, Elliott, Elmer, Elon, Elvis, Emanuel, Emil, Emiliano, Emilio
Emir, Emmanuel, Emmett, Emre, Enrico, Enrique, Enzo, Eoin, Ephraim, Erdal, Eric, Erich, Erik, Ernest
Ernesto, Ernst, Ernie, Erwin, Esteban, Étienne, Etienne, Eugene, Eugenio, Evan, Evgeny, Ezekiel
Ezra
Fabian, Fabien, Fabio, Fabrice, Fabrizio, Fadi, Fahad, Faisal, Farhad, Farid, Farouk, Faruk, Fedor
Felipe, Felix, Fergus, Ferdinand, Fernando, Filip, Filippo, Finn, Fletcher, Florent, Florian, Floyd
Forrest, Francesco, Francis, Francisco, Franck, Franco, François, Francois, Frank, Franklin
Franz, Fred, Freddie, Freddy, Frederic, Frédéric, Frederick, Frederik, Fredrik, Friedrich, Fritz
Fumio, Fyodor
Gabriel, Gael, Gareth, Garrett, Garry, Gary, Gaston, Gautam, Gavin, Gene, Geoff, Geoffrey, George
Georg, Georges, Georgi, Georgios, Gerald, Gerard, Gérard, Gerardo, Gerhard, Germán, Gerry, Ghassan
Giacomo, Gian, Gianluca, Gianni, Gideon, Gilbert, Gilberto, Gilles, Giorgio, Giorgos, Giovanni
Giulio, Giuseppe, Glen, Glenn, Godfrey, Gonzalo, Gopal, Gordon, Goran, Graham, Grant, Greg, Gregg
Gregor, Gregorio, Gregory, Grigory, Guido, Guilherme, Guillaume, Guillermo, Gunnar, Günter, Günther
Gunter, Gus, Gustav, Gustavo, Guy
Habib, Hadi, Haider, Hakan, Hakeem, Hakim, Hal, Hamad, Hamid, Hamza, Hank, Hannes, Hans, Harald
Hari, Harish, Harold, Haroon, Harrison, Harry, Haruki, Harvey, Hasan, Hashim, Hassan, Hector, Héctor
Heinrich, Heinz, Helmut, Hendrik, Henri, Henrik, Henrique, Henry, Herbert, Heriberto, Herman
Hermann, Hernán, Hideki, Hideo, Hiram, Hiro, Hiroshi, Hisham, Horacio, Horst, Hosni, Howard, Hubert
Hudson, Hugh, Hugo, Humberto, Humphrey, Hussain, Hussein, Hyun-woo
Ian, Ibrahim, Idris, Ignacio, Igor, Ikechukwu, Ilan, Ilham, Ilya, Imran, Ingo, Ion, Ira, Irfan
Irving, Isaac, Isaiah, Isidro, Ismael, Ismail, Israel, István, Istvan, Itamar, Ivan, Iván, Ivo
Jacek, Jack, Jackson, Jacob, Jacques, Jagdish, Jair, Jake, Jakob, Jakub, Jamal, James, Jamil
Janusz, Jared, Jaroslav, Jarosław, Jason, Jasper, Javed, Javier, Jay, Jean-Baptiste
Jean-Claude, Jean-François, Jean-Jacques, Jean-Louis, Jean-Luc, Jean-Marc, Jean-Marie, Jean-Michel
Jean-Paul, Jean-Pierre, Jed, Jeff, Jefferson, Jeffrey, Jens, Jérôme, Jerome, Jeremiah, Jeremy
Jermaine, Jerry, Jesper, Jesús, Jim, Jimmie, Jimmy, Jiri, Jiří, Joachim, Joakim, João, Joao, Joaquín
Joaquin, Jochen, Joe, Joel, Joey, Johan, Johann, Johannes, John, Johnny, Jon, Jonas, Jonathan, Jorg
Jörg, Jorge, Jörn, Joschka, José, Jose, Josef, Joseph, Josh, Joshua, Josip, Juan, Juha, Jules
Julian, Julien, Julio, Julius, Jürgen, Jurgen, Justin, Justus, József
Kabir, Kamal, Kareem, Karim, Karl, Karsten, Kaspar, Kazuo, Keith, Keir, Kemal, Ken, Kenji, Kenneth
Kenny, Kent, Kevin, Khaled, Khalid, Kirk, Klaus, Knut, Kofi, Kojo, Konrad, Konstantin
Kristian, Krzysztof, Kumar, Kunal, Kurt, Kwabena, Kwame, Kwasi, Kyle, Kyriakos
Lachlan, Lamar, Lance, Larry, Lars, László, Laszlo, Laurent, Laurence, Lawrence, Lazar, Leandro
Lech, Leif, Leo, Leon, Leonard, Leonardo, Leonid, Leopold, Leroy, Lev, Levi, Levent, Lewis, Liam
Lionel, Lloyd, Logan, Lorenzo, Louis, Loïc, Luca, Lucas, Lucian, Luciano, Lucien, Ludovic, Ludwig
Luigi, Luís, Luis, Luiz, Lukas, Lukasz, Łukasz, Luke, Luther, Lyle, Lyndon
Magnus, Mahathir, Mahendra, Maher, Mahmoud, Mahmud, Maksim, Malcolm, Malik, Mamadou, Mandla, Manfred
Manish, Manmohan, Manoj, Manuel, Marc, Marcel, Marcello, Marcelo, Marcin, Marco, Marcos, Marcus
Marek, Mariano, Marino, Mario, Mariusz, Mark, Marko, Markus, Marlon, Marshall, Martin, Martín, Marty
Marvin, Masahiro, Masato, Massimo, Mateo, Mateusz, Mathew, Mathias, Mathieu, Mats, Matt, Matteo
Matthew, Matthias, Matthieu, Mattias, Maurice, Mauricio, Maurizio, Mauro, Max, Maxim, Maxime
Maximilian, Maxwell, Mehdi, Mehmet, Mel, Melvin, Merlin, Merrick, Mervyn, Michael, Michał, Michal
Michel, Mick, Miguel, Mihai, Mikael, Mike, Mikhail, Mikko, Miklós, Milan, Miles, Miloš
Milos, Milton, Miroslav, Mitch, Mitchell, Mitt, Mohamed, Mohammad, Mohammed, Moussa, Muhammad, Mohan
Mohsen, Moises, Moisés, Moritz, Morris, Morten, Moses, Moshe, Mounir, Muammar, Mukesh, Murad, Murat
Murray, Musa, Mustafa, Mykola, Myles
Nabil, Nader, Naftali, Nahum, Nana, Naoki, Narendra, Naser, Nasir, Nasser, Nathan, Nathaniel, Naveen
Neal, Ned, Neil, Nelson, Néstor, Nestor, Newt, Nicholas, Nick, Nico, Nicola, Nicolae, Nicolás
Nicolas, Niels, Nigel, Nikhil, Niklas, Nikolai, Nikolaos, Nikolas, Nikolay, Nils, Nitin, Noah
Noël, Nolan, Norbert, Norman, Nouri
Octavio, Olaf, Olav, Ole, Oleg, Oleh, Oleksandr, Oleksiy, Oliver, Olivier, Olusegun, Omar, Omer
Orlando, Oscar, Óscar, Osama, Oskar, Osman, Osvaldo, Otto, Owen, Ousmane, Özgür
Pablo, Paddy, Pankaj, Paolo, Pascal, Patricio, Patrick, Paul, Paulo, Pavel, Pavlo, Paweł, Pawel
Pedro, Pekka, Per, Percy, Perry, Petar, Petter, Pete, Peter, Petr, Petro, Petros, Phil, Philip, Philipp
Philippe, Phillip, Pierre, Piers, Pieter, Pietro, Piotr, Prakash, Pranab, Prasad, Pravin, Preston
Quentin, Quincy, Quinton, Rabih, Radek, Radosław, Rafael, Rafał, Rafiq, Raghav, Rahim, Rahul, Raila
Rainer, Raj, Rajan, Rajesh, Rajiv, Rakesh, Ralf, Ralph, Ram, Ramesh, Rami, Ramón, Ramon, Ramzan
Rand, Randall, Randolph, Randy, Raoul, Raphael, Rashid, Raúl, Raul, Ravi, Ray, Raymond, Recep
Reggie, Reginald, Reinhard, Reinhold, Remi, Rémi, René, Reuben, Reuven, Rex, Reza, Ricardo, Riccardo
Rich, Richard, Rick, Ricky, Riyad, Rob, Robert, Roberto, Rodney, Rodolfo, Rodrigo
Rogelio, Roger, Rohan, Rohit, Roland, Rolf, Roman, Romain, Romano, Ron, Ronald, Ronaldo, Ronan
Ronnie, Ross, Roy, Ruben, Rubén, Rudi, Rudolf, Rudy, Rufus, Rune, Rupert, Ruslan, Russ
Russell, Rustam, Ryan, Ryo, Ryszard
Saad, Sachin, Saeed, Said, Saleh, Salim, Salman, Salvador, Salvatore, Sami, Samir, Samuel
Sandeep, Sander, Sandro, Sanjay, Santiago, Satoshi, Saul, Scott, Sean, Seán, Sébastien, Sebastian
Sebastián, Sebastien, Selim, Serge, Sergei, Sergey, Sergio, Serhiy, Seth, Shahid, Shane, Shaun
Shawn, Shehbaz, Sheldon, Shigeru, Shimon, Shinzo, Shiv, Shlomo, Siddharth, Sigmar, Silas
Silvio, Simon, Sina, Slobodan, Sohail, Solomon, Sören, Søren, Soren, Spencer, Srinivas, Stan
Stanislav, Stanislaw, Stanisław, Stanley, Stefan, Stefano, Steffen, Sten, Stephan, Stéphane
Stephane, Stephen, Sterling, Steve, Steven, Stuart, Stewart, Subhash, Sudhir, Sukarno, Suleiman
Sunil, Suresh, Sven, Svein, Sylvain, Syed
Tadeusz, Taha, Takashi, Takeshi, Tamás, Tarek, Tariq, Taro, Tatsuya, Ted, Teddy, Temur, Tendai
Terence, Terrence, Thabo, Thaddeus, Theo, Theodor, Theodore, Theodoros, Thierry, Thomas, Thorsten
Tiago, Tibor, Tim, Timo, Timothy, Timur, Tito, Titus, Tobias, Todd, Tom, Tomás, Tomas, Tomáš, Tomasz
Tommaso, Tommy, Tony, Tor, Torsten, Toshiro, Travis, Trent, Trevor, Tristan, Troy, Tsvi, Turki
Tyler, Tyrone
Udo, Ulf, Ulrich, Umar, Umberto, Uri, Urs, Usman, Uwe, Vaclav, Václav, Vadim, Valentin, Valerio
Valery, Vasily, Vasyl, Venkatesh, Vernon, Viacheslav, Victor, Víctor, Vijay, Vikram, Viktor, Vikas
Vince, Vincent, Vincenzo, Vinod, Virgil, Vishal, Vitaly, Vitali, Vito, Vittorio, Vivek, Vlad
Vladimir, Vladislav, Vladyslav, Volker, Volodymyr, Vyacheslav
Wade, Waleed, Wallace, Walid, Walt, Walter, Warren, Wayne, Wendell, Werner, Wesley, Wilbur, Wilfred
Wilfried, Wilhelm, Will, Willem, William, Willy, Wilson, Winston, Witold, Wojciech, Wolf
Wolfgang, Woodrow, Xavier, Yahya, Yair, Yakov, Yannick, Yannis, Yaw, Yevgeny, Yitzhak, Yiannis
Yosef, Yoshihide, Youssef, Yousef, Yuri, Yuriy, Yusuf, Yves, Zac, Zachary, Zack, Zafar, Zaid, Zane
Zbigniew, Zdeněk, Zeid, Ziad, Zoltán, Zoltan, Zoran

[given-name female]
Abigail, Ada, Adaeze, Adela, Adele, Adèle, Adelina, Adriana, Agata, Agatha, Agnes, Agnès, Agnieszka
Aicha, Aïcha, Aida, Aileen, Aino, Aisha, Aishwarya, Alba, Albertina, Alejandra, Aleksandra
Alessandra, Alessia, Alexandra, Alexa, Alice, Alicia, Alina, Aline, Alisa, Alison, Alissa
Alla, Allison, Alma, Althea, Alyssa, Amalia, Amanda, Amber, Amelia, Amélie, Amelie, Amina, Aminata
Amrita, Amy, Ana, Anaïs, Anastasia, Andrea, Aneta, Angela, Angelica, Angelina, Angelique, Angie
Anika, Anita, Anja, Anjali, Ann, Anna, Annabel, Anne, Anneke, Annegret, Anne-Marie, Annette, Annie
Annika, Antoinette, Antonia, Anya, Aparna, April, Arabella, Ariana, Ariane, Arlene, Aruna, Asha
Ashley, Asma, Assia, Astrid, Asuncion, Audrey, Aurélie, Aurora, Ava, Ayanda, Ayesha, Ayşe, Ayumi
Azadeh
Barbara, Beata, Beate, Beatrice, Béatrice, Beatriz, Becky, Bella, Benedetta, Benazir, Bernadette
Bernice, Berta, Bertha, Beth, Bethany, Betsy, Bettina, Betty, Beverly, Bianca, Birgit, Birgitta
Blanca, Blessing, Bonnie, Bożena, Brenda, Brianna, Bridget, Brigid, Brigitte, Britney, Brittany
Brooke
Caitlin, Camila, Camilla, Camille, Candace, Candice, Carina, Carla, Carlotta, Carly, Carmen, Carol
Carole, Carolina, Caroline, Carolyn, Carrie, Cassandra, Cassie, Catalina, Catarina, Caterina
Catherine, Cathy, Cecilia, Cécile, Celeste, Celia, Céline, Celine, Chandrika, Chantal, Charlene
Charlotte, Chelsea, Cherie, Cheryl, Chiara, Chimamanda, Chloe, Chloé, Christa, Christel, Christiane
Christina, Christine, Cindy, Clara, Clare, Claire, Clarissa, Claudia, Claudine, Clémence, Colette
Colleen, Concepción, Connie, Constance, Consuelo, Cora, Corazon, Corinna, Corinne, Cornelia
Cristina, Crystal, Cynthia
Dagmar, Daisy, Dalia, Danica, Daniela, Daniella, Danielle, Danuta, Daphne, Daria, Darlene
Dawn, Deanna, Debbie, Deborah, Debra, Deepika, Deirdre, Delia, Delphine, Denise, Desirée, Diana
Diane, Dianne, Dilma, Dina, Dolores, Dominika, Donna, Dora, Doreen, Doris, Dorota, Dorothea, Dorothy
Dorte, Dunja
Ebony, Edith, Edna, Edwina, Eileen, Ekaterina, Elaine, Eleanor, Elena, Eleni, Eleonora, Elif, Elina
Elisa, Elisabeth, Élisabeth, Elise, Eliza, Elizabeth, Elke, Ella, Ellen, Elodie, Élodie, Eloise
Elsa, Elsie, Elvira, Emanuela, Emilia, Emilie, Émilie, Emily, Emine, Emma, Enid, Erica, Erika, Erin
Erna, Ernestine, Esmeralda, Esperanza, Esra, Estelle, Ester, Esther, Ethel, Eugenia, Eunice, Eva
Evangelina, Eve, Evelyn, Ewa
Fabiana, Faith, Fanny, Farah, Farida, Fatima, Fatma, Fatou, Fawzia, Federica, Federika, Felicia
Felicity, Fernanda, Fiona, Fleur, Flora, Florence, Franca, Frances, Francesca, Franziska, Françoise
Freda, Frida, Frieda, Friederike
Gabriela, Gabriella, Gabrielle, Gail, Galina, Gemma, Geneviève, Genevieve, Georgia, Georgina
Geraldine, Gerda, Germaine, Gertrude, Ghada, Gillian, Gina, Ginevra, Ginger, Giorgia, Giovanna
Gisela, Giselle, Gita, Giulia, Gladys, Gloria, Golda, Grace, Graça, Gráinne, Greta, Gretchen, Gretel
Grazia, Gudrun, Gulnara, Gwen, Gwendolyn
Hadiza, Haifa, Halima, Halina, Hana, Hanan, Hanna, Hannah, Hannelore, Harriet, Haruka, Hazel
Heather, Hedwig, Heidi, Helen, Helena, Helene, Hélène, Helga, Helle, Henrietta, Hilary, Hilda
Hillary, Hiroko, Holly, Hope, Huda, Ida, Ildikó, Ileana, Ilona, Ilse, Imani, Imelda, Imogen, Inès
Ines, Inés, Inga, Ingeborg, Ingrid, Inna, Ioana, Irena, Irene, Irina, Iris, Irma, Isabel, Isabella
Isabelle, Isadora, Ivana, Ivanka, Ivonne, Izabela
Jacinda, Jacqueline, Jacquelyn, Jada, Jadwiga, Jana, Jane, Janet, Janice, Janina, Janine, Jasmin
Jasmine, Jayne, Jeanette, Jeanine, Jeanne, Jelena, Jemima, Jen, Jenna, Jennifer, Jenny, Jess
Jessica, Jill, Jillian, Jitka, Joan, Joana, Joann, Joanna, Joanne, Jocelyn, Johanna, Josefina
Josephine, Joséphine, Josie, Joy, Joyce, Juana, Juanita, Judith, Judy, Julia, Juliana, Julie, Juliet
Juliette, June, Justyna, Jutta, Jyoti
Kaja, Kamala, Karen, Karin, Karina, Karla, Karolina, Kasia, Kate, Katarina, Katarzyna, Kateryna
Katharina, Katharine, Katherine, Kathleen, Kathryn, Kathy, Katie, Katja, Katrin, Katrina, Kavita
Kay, Kayla, Keiko, Keisha, Kellie, Kelsey, Kerstin, Khadija, Kiera, Kimberly, Kinga, Kirsten
Kirstjen, Krista, Kristen, Kristin, Kristina, Kristine, Krystyna, Kumiko, Kylie
Lada, Laila, Lakshmi, Lana, Lara, Larisa, Latifa, LaToya, Laura, Laure, Lauren, Lavinia, Layla, Lea
Leah, Leila, Lena, Lenka, Leni, Leonie, Leonor, Leonora, Leticia, Letizia, Leyla, Lidia, Lieselotte
Lila, Lilian, Liliana, Lillian, Lily, Lina, Linda, Lindsay, Linnea, Lisa, Lise, Liv, Livia, Liz
Liza, Lizzie, Ljubica, Lois, Lola, Loretta, Lorna, Lorraine, Lotte, Louisa, Louise, Lourdes, Lucia
Lucía, Lucie, Lucille, Lucinda, Lucy, Ludmila, Luise, Luisa, Luz, Lydia, Lynda, Lynette, Lynne
Lyudmila
Mabel, Mackenzie, Madeleine, Madeline, Mae, Magda, Magdalena, Maggie, Mahnaz, Maia, Maja
Małgorzata, Malgorzata, Malala, Malika, Manuela, Mara, Marcela, Marcia, Margaret, Margareta
Margarita, Margherita, Margie, Margot, Margrethe, Marguerite, Maria, María, Mariam, Marian, Mariana
Marianne, Marie, Marie-Claire, Marija, Marilyn, Marina, Marine, Mariya, Marisa, Marisol
Marit, Marjorie, Marlene, Marsha, Marta, Martha, Martina, Martine, Mary, Maryam, Masha, Matilda
Maud, Maureen, Maxine, Maya, Meera, Megan, Meghan, Mei, Melania, Melanie, Melinda, Melissa, Mercedes
Meredith, Merete, Mette, Mia, Michaela, Michèle, Michelle, Mieko, Milena, Mildred, Mila, Mimi
Minerva, Minnie, Mira, Miranda, Mireille, Miriam, Moira, Mollie, Molly, Mona, Monica, Mónica, Monika
Monique, Muriel, Myra, Myriam, Myrna
Nadia, Nadezhda, Nadine, Naima, Naledi, Nancy, Naomi, Nasrin, Natacha, Natalia, Nataliya, Natalie
Natalya, Natasha, Nathalie, Neda, Neha, Nele, Nell, Nellie, Ngozi, Nia, Nicole, Nicoletta
Nikki, Nina, Nirmala, Noemi, Nomvula, Nora, Noreen, Norma, Nour, Octavia, Odile, Oksana, Olena
Olesya, Olga, Olive, Olivia, Ophelia, Oprah, Orla, Ottilie
Paige, Paloma, Pam, Pamela, Patience, Patricia, Patrizia, Patsy, Patti, Patty, Paula, Paulina
Pauline, Pearl, Peggy, Penelope, Penny, Petra, Philippa, Phoebe, Phyllis, Pia, Pilar, Polly, Portia
Precious, Pritha, Priscilla, Priti, Priya, Priyanka, Rabia, Rachael, Rachel, Rachida, Radha, Ramona
Rana, Rania, Raquel, Rebecca, Regina, Reina, Renata, Renate, Renée, Rhonda, Ria, Rima, Rita, Roberta
Rocío, Romana, Romy, Rosa, Rosalie, Rosalind, Rosanna, Rosario, Rose, Roseanne, Rosemary, Rosie
Rosita, Roswitha, Roxana, Roxanne, Roza, Ruth
Saba, Sabina, Sabine, Sabrina, Sadia, Safiya, Sakura, Sally, Salma, Salome, Samantha, Samira, Samia
Sandra, Sangeeta, Sanna, Saoirse, Sara, Sarah, Saskia, Savannah, Scarlett, Selena, Selma
Serena, Shabana, Shakira, Shanice, Shari, Sharon, Sheena, Sheikha, Sheila, Shelly, Shereen, Sherry
Sheryl, Shirin, Shirley, Siân, Sibel, Sigrid, Silke, Silvia, Simona, Simone, Simran, Sinead, Sinéad
Siobhan, Siobhán, Sirimavo, Sofia, Sofía, Soledad, Sonia, Sonja, Sonya, Sophia, Sophie, Soraya
Stacey, Stacy, Stefania, Stefanie, Stella, Steffi, Stephanie, Stéphanie, Stormy, Sue, Sunita, Susan
Susana, Susanna, Susanne, Susie, Sushma, Suzanne, Svetlana, Swati, Sylvia, Sylvie
Tabitha, Tamar, Tamara, Tamika, Tammy, Tania, Tansu, Tanya, Tara, Tatiana, Tatyana, Teresa, Tess
Tessa, Thandi, Thandiwe, Thea, Thelma, Theresa, Thérèse, Therese, Tiffany, Tilda, Tina, Tonya, Toyin
Tracey, Tricia, Trudy, Tulsi, Tuva, Ulla, Ulrike, Urmila, Ursula, Uta, Ute, Valentina, Valeria
Valerie, Valérie, Vandana, Vanessa, Vera, Verena, Verónica, Veronica, Veronika, Vicky, Victoria
Viktoria, Viola, Violet, Violeta, Virginia, Virginie, Viviana, Vivien, Vivienne, Wanda
Wanjiru, Waltraud, Wendy, Whitney, Whoopi, Wilhelmina, Wilma, Winifred, Winnie, Xiomara, Yael
Yasmin, Yasmine, Yelena, Yetunde, Yoko, Yolanda, Yulia, Yuliya, Yumi, Yuriko, Yvette, Yvonne, Zahra
Zainab, Zara, Zehra, Zeynep, Zoe, Zoé, Zoë, Zofia, Zsuzsanna, Zuzana, Zuzanna

[given-name]
Addison, Ainsley, Alex, Amal, Amari, Ariel, Ashton, Aubrey, Avery, Bao, Bailey, Blair, Blake
Cameron, Casey, Charley, Chen, Chidi, Chuan, Courtney, Darcy, Devin, Devon, Emerson, Fang
Gale, Gayle, Hadley, Haley, Hao, Harley, Harper, Hayden, Hunter, Hui
Ifeanyi, Jackie, Jamie, Jaswinder, Jaspreet, Jayden, Jessie, Ji, Jian, Jie, Jing, Jody
Jordan, Jun, Kai, Karan, Kasey, Kendall, Kerry, Kim, Kiran, Kris, Kyung, Lee, Leigh, Lei
Leslie, Lindsey, Ling, Loren, Lou, Madison, Manpreet, Mattie, Micah, Min
Ming, Minh, Morgan, Nanda, Nao, Nasra, Ngoc, Nguyen, Nikita, Noor, Pat, Parker, Payton, Peyton, Ping
Quan, Quinn, Reagan, Reese, Remy, Riley, Rowan, Rui, Sam, Sandy, Sascha, Sasha
Shannon, Shaw, Shelby, Shelley, Sidney, Skyler, Stevie, Sung, Tan, Taylor, Terry, Thanh, Tracy
Val, Vivian, Wei, Wen, Xiao, Xin, Xiu, Yan, Yi, Ying, Yong, Yu, Zhi, Ban, Ki-moon, Geun-hye
Jong-un, Jae-in, Minyon, Vann, Ngo, Tran, Pham, Reince, Kellyanne, Jeb
Beau, Colby, Dorian, Ellis, Jude, Kit, Marley, Nicky, Randi, Rene, Ricki, Rory, Ruby
Shay, Shea, Teagan, Toni, Wynn

# Frequent in the United States, where the lists above have them not.
[given-name male]
Adolph, Agustin, Alonzo, Alphonso, Alton, Andre, Archie, Blaine, Brain, Bret, Bryon, Clint, Dante
Darin, Darrel, Darrin, Darwin, Delbert, Derick, Dewayne, Dewey, Dion, Dominick, Donnell, Duane
Earnest, Elbert, Eldon, Elton, Elvin, Elwood, Erick, Ethan, Federico, Fidel, Fredrick, Harlan
Homer, Horace, Issac, Jarrod, Jayson, Jeffery, Jeffry, Jerald, Jesse, Joesph, Johnathan, Jonathon
Kelvin, Kermit, Kristopher, Lamont, Leland, Lonnie, Lowell, Loyd, Marlin, Micheal, Millard, Monte
Monty, Myron, Nickolas, Orville, Otis, Ramiro, Randal, Reynaldo, Rickey, Rickie, Rigoberto, Rocco
Roderick, Rodger, Rolando, Romeo, Roosevelt, Roscoe, Russel, Sammy, Scotty, Terrance, Timmy
Ulysses, Vern, Vicente, Wilbert, Wilfredo

[given-name female]
Abby, Addie, Adeline, Adrienne, Aimee, Alana, Alisha, Allie, Allyson, Alta, Alyce, Amie, Angelia
Angeline, Annabelle, Araceli, Arline, Ashlee, Audra, Augusta, Aurelia, Avis, Barbra, Belinda
Benita, Bernadine, Bessie, Bette, Bettie, Bettye, Beulah, Blanche, Bobbi, Bonita, Brandi, Briana
Bridgette, Brittney, Callie, Cara, Carlene, Carmela, Carmella, Cathleen, Cecelia, Cecile, Charmaine
Chasity, Cheri, Christi, Christy, Chrystal, Clarice, Claudette, Concepcion, Corina, Corine, Corrine
Darla, Deana, Deanne, Debora, Deena, Deidre, Delores, Deloris, Dena, Desiree, Dianna, Dixie, Dollie
Dolly, Dona, Dorthy, Earlene, Earline, Earnestine, Effie, Elinor, Elma, Elnora, Elva, Elvia, Ericka
Erma, Essie, Estela, Estella, Etta, Eula, Evangeline, Fannie, Faye, Flossie, Fran, Francine
Francisca, Gena, Georgette, Glenda, Glenna, Goldie, Gracie, Graciela, Harriett, Hattie, Ilene
Imogene, Inez, Jaclyn, Jami, Janelle, Janette, Janie, Janis, Janna, Jeanie, Jeannette, Jeannie
Jeannine, Jenifer, Jennie, Jeri, Jerri, Jodi, Jodie, Jolene, Joni, Josefa, Julianne, Justine, Kara
Kari, Katelyn, Kathie, Kathrine, Katy, Kaye, Kelli, Kendra, Keri, Kerri, Kimberley, Kristi, Kristie
Kristy, Krystal, Ladonna, Lakeisha, Lakisha, Latasha, Latisha, Latonya, Laurel, Laurie, Lavonne
Lawanda, Leann, Leanne, Lela, Lenora, Lenore, Leola, Leona, Lessie, Letha, Lilia, Lillie, Lora
Loraine, Lorena, Lorene, Lori, Lorie, Lorrie, Lottie, Luann, Lucile, Luella, Lula, Lynnette, Mable
Madelyn, Madge, Malinda, Mallory, Mamie, Mandy, Marcella, Marci, Marcie, Marcy, Margery, Margo
Margret, Mari, Maribel, Maricela, Marietta, Marissa, Maritza, Marla, Marva, Maryann, Maryanne
Marylou, Maude, Mavis, Mayra, Meagan, Melba, Melisa, Melva, Milagros, Millie, Mindy, Mitzi, Nanette
Nannie, Nelda, Nettie, Neva, Nichole, Nita, Nola, Nona, Ofelia, Patrica, Patrice, Paulette, Pearlie
Rachelle, Reba, Rebekah, Rena, Renee, Reva, Rhoda, Robyn, Rochelle, Ronda, Rosalinda, Rosalyn
Rosanne, Roseann, Rosella, Rosemarie, Rosetta, Roslyn, Roxie, Ruthie, Sadie, Sallie, Saundra, Shana
Shanna, Sharron, Shauna, Shawna, Shelia, Sheree, Sheri, Sherri, Sherrie, Socorro, Sondra, Staci
Stacie, Suzette, Sybil, Tabatha, Tameka, Tami, Tammi, Tammie, Tanisha, Tasha, Teri, Terri, Terrie
Tonia, Traci, Tracie, Trina, Trisha, Valarie, Velma, Verna, Vicki, Vickie, Vilma, Virgie, Wendi
Willa, Yesenia, Zelma

[given-name]
Adrian, Alexis, Bennie, Billie, Bobbie, Cary, Cleo, Dana, Dominique, Donnie, Frankie, Guadalupe
Jaime, Jan, Jean, Johnnie, Kelly, Laverne, Lesley, Louie, Lupe, Lynn, Marion, Michele, Mickey, Noel
Ollie, Robbie, Robin, Sammie, Toby, Tommie, Willie

# Capitalised, and still no part of anybody's name.
[not-name]
More, Less, Fewer, Much, Even, Only
GOP, G.O.P., Federal, State, National, Local, Former, Senior, International, Foreign, Domestic, Public, Private
Democratic, Republican, Democrat, Conservative, Liberal, Socialist, Communist, Tory, Internet, Web
Wi-Fi, English-language, Olympic, Olympics, Paralympic, Bible, Koran, Quran, Torah, God, Lord
Heaven, Hell, Christmas, Easter, Ramadan, Hanukkah, Diwali, Thanksgiving, Halloween, Eid, Islam
Islamic, Islamist, Christian, Christianity, Muslim, Jewish, Judaism, Catholic, Protestant, Orthodox
Hindu, Hinduism, Buddhist, Buddhism, Sikh, Evangelical, Anglican, Methodist, Baptist, Sunni, Shia
Shiite, Latino, Latina, Hispanic, Black, White, African-American, Asian, Arab, Western, Eastern
Northern, Southern, Midwestern, Nordic, Baltic, Balkan, Slavic, Latin, Celtic, Gallic, Iberian
Marxist, Nazi, Fascist, Brexit, Covid, Covid-19, COVID-19, AIDS, HIV, Ebola, Earth, Moon, Mars, Sun
Twitter-like, PhD, MBA, CEO, CFO, CTO, COO, TV, DNA, GDP, AI, IT, PM, AM, OK, PDF, CD, DVD, SUV, GPS
ID, IQ, VIP, Mrs
