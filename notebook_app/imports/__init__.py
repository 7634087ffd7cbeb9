"""What comes from elsewhere: one strict reader a format, bytes or text → people, with reasons. No notebook and no file is touched."""
