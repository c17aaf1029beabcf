"""French Canada writes a day with the year first; Django's French is that of France."""

DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y"]
