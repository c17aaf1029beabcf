import time


def wait_until(is_so, seconds=60):
    """Whether it became so in time: for what other processes do."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if is_so():
            return True
        time.sleep(0.05)
    return False
