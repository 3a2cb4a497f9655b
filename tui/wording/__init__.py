"""What is shown in words, by the app and the command line alike; only ``safe`` text reaches a terminal."""
