"""What becomes of claims when a document changes: found again, stale with a reason, or gone."""
