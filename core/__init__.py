"""The logic of Worthwhile, without its pages: everything here works and is tested without a browser."""
