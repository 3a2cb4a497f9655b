"""Checks of a workspace's files, what can be put right, and the backups to go back to."""
