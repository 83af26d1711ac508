# What is checked where nothing else is asked for: what is wrong in any text.
unbalanced: warn
