# A wire: short, attributed at once, in neutral words.
unbalanced: error
unattributed: error
anonymous: warn
loaded: warn
uncued: warn
surname: error
dominant: info
paragraphs: 1
share: 75
