"""The desk in a browser: a server on this machine's own address, and the page that it gives."""
