"""Languages: what each one says of time, to be read and to be spoken."""
