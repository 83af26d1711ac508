-- A small article that leaves no doubt: the specs of the editor walk through it.
return {
  'The ferry to Ulla was late again on Monday.',
  '',
  '“We need a second boat,” Marta Silva said.',
  'Silva is the mayor of Ulla.',
  '',
  'Jonas Weber said that the company had no money.',
  '“There was never any money,” Silva said. Silva said that nobody had paid.',
}
