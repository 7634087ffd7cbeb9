"""The rows of the inside cover: each shows one right page and does its deeds."""
