"""What Cahier carries with it: fonts, words, translations. Read through importlib.resources."""
