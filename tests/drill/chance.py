"""Random moments that are printed, and come again with DRILL_SEED=… ."""

import os
import random
import time


class Chance(random.Random):
    def __init__(self):
        self.printed = os.environ.get("DRILL_SEED") or str(random.SystemRandom().randrange(10**9))
        super().__init__(self.printed)
        self.began = time.monotonic()
        print(f"\nDRILL_SEED={self.printed}", flush=True)

    def tell(self, what):
        """Print a moment as it comes."""
        print(f"{time.monotonic() - self.began:7.3f} s  {what}", flush=True)
