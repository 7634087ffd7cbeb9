"""What the pages are made of: given data, they emit signals; they know no session."""
