"""Where words stand in quotation marks: in any language that uses such marks."""
