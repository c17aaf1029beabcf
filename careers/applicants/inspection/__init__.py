"""What an uploaded file is, judged by its content and never by its name.

`verdict.inspect` is the way in. What opens the file (`reading`, `pdf`, `docx`, `container`, `xml`)
knows neither Django nor the database and runs in a process of its own, with limits.
"""
