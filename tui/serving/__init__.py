"""The app in a browser on this machine: a page and a web socket that only its address opens."""
