"""`python -m ardoise` is the `ardoise` command."""

import sys

from ardoise.cli import main

sys.exit(main())
