"""The room of enquiries."""
