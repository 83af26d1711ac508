# All that an editor may want to look at once more before an article goes out.
unbalanced: warn
unattributed: warn
anonymous: info
loaded: info
uncued: hint
surname: warn
dominant: hint
paragraphs: 2
share: 60
