
[demonym people plural]
Afghans = af
Albanians = al
Algerians = dz
Andorrans = ad
Angolans = ao
Antiguans = ag
Argentines, Argentinians = ar
Armenians = am
Australians = au
Austrians = at
Azerbaijanis, Azeris = az
Bahamians = bs
Bahrainis = bh
Bangladeshis = bd
Barbadians = bb
Belarusians, Belarussians = by
Belgians = be
Belizeans = bz
Bolivians = bo
Bosnians = ba
Botswanans = bw
Brazilians = br
Bruneians = bn
Bulgarians = bg
Burundians = bi
Cambodians = kh
Cameroonians = cm
Canadians = ca
Cape Verdeans = cv
Central Africans = cf
Chadians = td
Chileans = cl
Colombians = co
Comorians, Comorans = km
Costa Ricans = cr
Ivorians = ci
Croatians, Croats = hr
Cubans = cu
Cypriots = cy
Czechs = cz
Danes = dk
Djiboutians = dj
Dominicans = do
Ecuadoreans, Ecuadorians = ec
Egyptians = eg
Salvadorans, Salvadoreans = sv
Equatorial Guineans = gq
Eritreans = er
Estonians = ee
Swazis = sz
Ethiopians = et
Fijians = fj
Finns = fi
Gambians = gm
Georgians = ge
Germans = de
Ghanaians = gh
Greeks = gr
Greenlanders = gl
Grenadians = gd
Guatemalans = gt
Guineans = gn
Haitians = ht
Hondurans = hn
Hong Kongers = hk
Hungarians = hu
Icelanders = is
Indians = in
Indonesians = id
Iranians = ir
Iraqis = iq
Israelis = il
Italians = it
Jamaicans = jm
Jordanians = jo
Kazakhs = kz
Kenyans = ke
North Koreans = kp
South Koreans = kr
Kosovars = xk
Kuwaitis = kw
Laotians = la
Latvians = lv
Liberians = lr
Libyans = ly
Lithuanians = lt
Luxembourgers = lu
Malawians = mw
Malaysians, Malays = my
Maldivians = mv
Malians = ml
Mauritanians = mr
Mauritians = mu
Mexicans = mx
Micronesians = fm
Moldovans = md
Mongolians = mn
Montenegrins = me
Moroccans = ma
Mozambicans = mz
Namibians = na
Nauruans = nr
Nepalis = np
New Zealanders, Kiwis = nz
Nicaraguans = ni
Nigeriens = ne
Nigerians = ng
Macedonians = mk
Norwegians = no
Omanis = om
Pakistanis = pk
Palauans = pw
Palestinians = ps
Panamanians = pa
Papua New Guineans = pg
Paraguayans = py
Peruvians = pe
Filipinos = ph
Poles = pl
Puerto Ricans = pr
Qataris = qa
Romanians = ro
Russians, Soviets = ru
Rwandans = rw
St. Lucians = lc
Samoans = ws
Saudis = sa
Serbians, Serbs = rs
Sierra Leoneans = sl
Singaporeans = sg
Slovaks = sk
Slovenians, Slovenes = si
Solomon Islanders = sb
Somalis = so
South Africans = za
Spaniards = es
Sri Lankans = lk
Swedes = se
Syrians = sy
Tajiks = tj
Tanzanians = tz
Thais = th
Tongans = to
Trinidadians = tt
Tunisians = tn
Turks = tr
Tuvaluans = tv
Ugandans = ug
Ukrainians = ua
Emiratis = ae
Britons, Brits = gb
Americans = us
Uruguayans = uy
Uzbeks = uz
Venezuelans = ve
Yemenis = ye
Zambians = zm
Zimbabweans = zw
Scots = gb-sct
Europeans = eu

# The people as a whole: "the French", "the Dutch".
[demonym people plural]
Chinese = cn
French = fr
British = gb
Irish = ie
Dutch = nl
Spanish = es
Swiss = ch
Japanese = jp

# Seats of power and the words that stand for a government.
[institution]
Kremlin, Duma, State Duma, Federation Council, Red Square = ru
White House, Capitol Hill, Oval Office, Pentagon, State Department, Congress, Senate, House of Representatives, Capitol, Treasury Department, Justice Department, Homeland Security, Foggy Bottom, West Wing, Federal Reserve, Supreme Court = us
Downing Street, No. 10, Number 10, Whitehall, Westminster, Buckingham Palace, House of Commons, House of Lords, Foreign Office, Home Office, Scotland Yard, Bank of England = gb
Elysee, Elysée, Élysée, Elysee Palace, Élysée Palace, Quai d'Orsay, Matignon = fr
Zhongnanhai, Great Hall of the People, Politburo, State Council, National People's Congress = cn
Bundestag, Bundesrat, Chancellery, Bundesbank, Bundeswehr = de
Quirinale, Palazzo Chigi, Quirinal = it
Moncloa, Cortes, Zarzuela = es
Knesset = il
Majlis, Guardian Council, Revolutionary Guards = ir
Lok Sabha, Rajya Sabha, South Block, Rashtrapati Bhavan = in
Kantei, Nagatacho = jp
Blue House, National Assembly = kr
Bankova, Verkhovna Rada, Rada = ua
Sejm, Belweder = pl
Riksdag, Rosenbad = se
Storting = no
Folketing, Christiansborg = dk
Eduskunta = fi
Althing = is
Planalto, Planalto Palace = br
Casa Rosada = ar
Los Pinos = mx
Miraflores, Miraflores Palace = ve
La Moneda = cl
Malacañang, Malacanang = ph
Holy See, Vatican = va
Parliament Hill, Rideau Hall = ca
Aso Rock, Aso Villa = ng
Union Buildings, Luthuli House = za
Leinster House, Dail, Dáil, Taoiseach's Office = ie
Holyrood, Bute House = gb-sct
Senedd = gb-wls
Stormont = gb-nir
Binnenhof, Tweede Kamer = nl
Hofburg, Ballhausplatz = at
Hradcany, Prague Castle = cz
Beehive = nz
Bab el-Oued = dz
Jirga, Loya Jirga = af
Ak Orda = kz
Ak Saray, Grand National Assembly, Bestepe = tr
Berlaymont, European Commission, European Council, European Parliament = eu

# Parts of countries.  Those of the United States have a place of their own, so that "the Ohio
# senator" can be told from "the Utah senator".
[state]
Alabama, Alabaman, Ala. = us-al
Alaska, Alaskan = us-ak
Arizona, Arizonan, Ariz. = us-az
Arkansas, Arkansan, Ark. = us-ar
California, Californian, Calif. = us-ca
Colorado, Coloradan, Colo. = us-co
Connecticut, Conn. = us-ct
Delaware, Del. = us-de
Florida, Floridian, Fla. = us-fl
Hawaii, Hawaiian = us-hi
Idaho, Idahoan = us-id
Illinois, Illinoisan, Ill. = us-il
Indiana, Hoosier, Ind. = us-in
Iowa, Iowan = us-ia
Kansas, Kansan, Kan. = us-ks
Kentucky, Kentuckian, Ky. = us-ky
Louisiana, Louisianan, La. = us-la
Maine, Mainer = us-me
Maryland, Marylander, Md. = us-md
Massachusetts, Mass. = us-ma
Michigan, Michigander, Mich. = us-mi
Minnesota, Minnesotan, Minn. = us-mn
Mississippi, Mississippian, Miss. = us-ms
Missouri, Missourian, Mo. = us-mo
Montana, Montanan, Mont. = us-mt
Nebraska, Nebraskan, Neb. = us-ne
Nevada, Nevadan, Nev. = us-nv
New Hampshire, N.H. = us-nh
New Jersey, New Jerseyan, N.J. = us-nj
New Mexico, New Mexican, N.M. = us-nm
New York, New Yorker, N.Y. = us-ny
North Carolina, North Carolinian, N.C. = us-nc
North Dakota, North Dakotan, N.D. = us-nd
Ohio, Ohioan = us-oh
Oklahoma, Oklahoman, Okla. = us-ok
Oregon, Oregonian, Ore. = us-or
Pennsylvania, Pennsylvanian, Pa. = us-pa
Rhode Island, Rhode Islander, R.I. = us-ri
South Carolina, South Carolinian, S.C. = us-sc
South Dakota, South Dakotan, S.D. = us-sd
Tennessee, Tennessean, Tenn. = us-tn
Texas, Texan = us-tx
Utah, Utahn = us-ut
Vermont, Vermonter, Vt. = us-vt
Virginia, Virginian, Va. = us-va
Washington State = us-wa
West Virginia, West Virginian, W.Va. = us-wv
Wisconsin, Wisconsinite, Wis. = us-wi
Wyoming, Wyomingite, Wyo. = us-wy
District of Columbia, D.C. = us-dc
Ontario = ca-on
Quebec, Québec, Quebecer, Québécois = ca-qc
British Columbia = ca-bc
Alberta, Albertan = ca-ab
Manitoba = ca-mb
Saskatchewan = ca-sk
Nova Scotia = ca-ns
New Brunswick = ca-nb
Newfoundland = ca-nl
New South Wales = au-nsw
Queensland, Queenslander = au-qld
Tasmania, Tasmanian = au-tas
Western Australia = au-wa
South Australia = au-sa
Bavaria, Bavarian = de-by
Saxony, Saxon = de-sn
Catalonia, Catalan = es-ct
Andalusia, Andalusian = es-an
Basque Country, Basque = es-pv
Galicia, Galician = es-ga
Lombardy, Sicily, Tuscany, Sardinia, Veneto, Piedmont, Calabria
Brittany, Normandy, Corsica, Provence, Alsace, Burgundy, Occitania
Flanders, Flemish = be-vlg
Wallonia, Walloon = be-wal
Crimea, Crimean = ua-43
Donbas, Donbass, Donetsk, Luhansk, Lugansk, Chechnya, Dagestan, Tatarstan, Siberia
Kurdistan, Kashmir, Punjab, Sindh, Balochistan, Khyber Pakhtunkhwa, Bihar, Gujarat, Kerala
Karnataka, Maharashtra, Rajasthan, Tamil Nadu, Telangana, Uttar Pradesh, West Bengal, Assam, Odisha
Tibet, Xinjiang, Guangdong, Hubei, Sichuan, Hunan, Henan, Yunnan, Fujian, Zhejiang, Jiangsu
Inner Mongolia
Hokkaido, Okinawa, Kyushu, Java, Sumatra, Bali, Aceh, Mindanao, Luzon, Sarawak, Sabah, Penang
Gaza, Gaza Strip, West Bank, Golan Heights, Darfur, Tigray, Oromia, Katanga, Kivu, Gauteng
KwaZulu-Natal, Biafra, Western Sahara
Jalisco, Sinaloa, Chiapas, Oaxaca, Yucatan, Bahia, Minas Gerais, Patagonia
Scandinavia, Balkans, Caucasus, Middle East, Far East, Latin America, Central America, South America
North America, Central Asia, Southeast Asia, East Asia, Eastern Europe, Western Europe, Europe, Asia
Africa, Oceania, Antarctica, Caribbean, Arctic, Sahel, Maghreb, Persian Gulf, West

# Cities that are no capital of a country.
[state]
New York City, Manhattan, Brooklyn, Queens, Bronx, Staten Island, Harlem, Los Angeles, Hollywood
Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Francisco
Silicon Valley, Seattle, Denver, Boston, Detroit, Nashville, Portland, Las Vegas, Memphis, Baltimore
Milwaukee, Albuquerque, Sacramento, Atlanta, Kansas City, Miami, Minneapolis, Cleveland, New Orleans
Tampa, Orlando, Pittsburgh, Cincinnati, St. Louis, Buffalo, Charlotte, Indianapolis, Columbus
Salt Lake City, Honolulu, Anchorage, Des Moines, Omaha, Tulsa, Wall Street
Toronto, Montreal, Montréal, Vancouver, Calgary, Edmonton, Winnipeg, Halifax
Sydney, Melbourne, Brisbane, Perth, Adelaide, Hobart, Auckland, Christchurch
Manchester, Birmingham, Liverpool, Leeds, Sheffield, Bristol, Newcastle, Nottingham, Glasgow
Aberdeen, Dundee, Swansea, Oxford, Cambridge, York, Brighton, Cork, Galway
Marseille, Lyon, Toulouse, Nantes, Strasbourg, Bordeaux, Lille, Rennes, Geneva, Zurich, Zürich
Basel, Lausanne, Davos, Antwerp, Ghent, Bruges, Rotterdam, Utrecht, Eindhoven
Munich, Hamburg, Cologne, Frankfurt, Stuttgart, Dusseldorf, Düsseldorf, Dortmund, Leipzig, Dresden
Bremen, Hanover, Nuremberg, Bonn, Salzburg, Graz, Innsbruck
Milan, Naples, Turin, Venice, Florence, Bologna, Genoa, Palermo, Barcelona, Valencia, Seville
Bilbao, Malaga, Zaragoza, Porto
Krakow, Kraków, Gdansk, Gdańsk, Wroclaw, Lodz, Poznan, Brno, Ostrava, Thessaloniki, Gothenburg
Malmo, Malmö, Bergen, Trondheim, Aarhus, Tampere, Turku
St. Petersburg, Novosibirsk, Yekaterinburg, Kazan, Vladivostok, Sochi, Grozny, Kharkiv, Kharkov
Odesa, Odessa, Lviv, Dnipro, Mariupol, Kherson, Zaporizhzhia, Sevastopol
Istanbul, Izmir, Antalya, Aleppo, Homs, Mosul, Basra, Erbil, Isfahan, Mashhad, Haifa, Jeddah, Mecca
Medina, Dubai, Sharjah, Alexandria, Giza, Casablanca, Marrakesh, Marrakech, Tangier, Benghazi
Lagos, Kano, Ibadan, Johannesburg, Durban, Soweto, Mombasa, Kisumu, Kumasi, Douala, Lubumbashi, Goma
Bulawayo
Mumbai, Bombay, Kolkata, Calcutta, Chennai, Bangalore, Bengaluru, Hyderabad, Ahmedabad, Pune, Jaipur
Lucknow, Karachi, Lahore, Peshawar, Quetta, Chittagong, Kandahar, Herat
Shanghai, Guangzhou, Shenzhen, Wuhan, Chengdu, Chongqing, Tianjin, Nanjing, Hangzhou, Xi'an, Harbin
Macau, Kaohsiung, Osaka, Kyoto, Nagoya, Sapporo, Fukuoka, Hiroshima, Nagasaki, Fukushima, Busan
Incheon, Almaty, Samarkand
Ho Chi Minh City, Saigon, Da Nang, Chiang Mai, Phuket, Mandalay, Surabaya, Bandung, Cebu, Davao
Sao Paulo, São Paulo, Rio de Janeiro, Rio, Salvador, Recife, Porto Alegre, Curitiba, Medellin
Medellín, Cali, Cartagena, Guayaquil, Cusco, Arequipa, Valparaiso, Valparaíso, Cordoba, Córdoba
Rosario, Mendoza, Guadalajara, Monterrey, Tijuana, Ciudad Juarez, Cancun, Acapulco, Maracaibo
