"""Makes the virtual environment, and says in one sentence what is missing when it cannot.

    python3 tests/setup/make_venv.py .venv

Runs on any Python 3, so that an old one gets a sentence rather than a syntax error.
"""

import os
import subprocess
import sys
import venv

OLDEST = (3, 11)


def main(folder: str) -> None:
    if sys.version_info < OLDEST:
        sys.exit(
            "Ardoise demande Python {}.{} ou plus récent ; {} est la version {}.{}. "
            "Indiquez-en un autre : make PYTHON=python3.12 …".format(
                *OLDEST, sys.executable, *sys.version_info[:2]
            )
        )
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        install_venv_package()
    venv.create(folder, with_pip=True, symlinks=os.name != "nt")


def install_venv_package() -> None:
    """Debian ships `venv` without pip: its package brings it, when we may install one."""
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    if hasattr(os, "geteuid") and os.geteuid() == 0 and os.path.exists("/usr/bin/apt-get"):  # noqa: PTH110
        # Standard output belongs to whoever called make.
        for command in (["update"], ["install", "-y", "--no-install-recommends", package]):
            subprocess.run(["apt-get", "-qq", *command], check=False, stdout=sys.stderr)
        # The running interpreter has cached that there is no ensurepip.
        if subprocess.run([sys.executable, "-c", "import ensurepip"], check=False).returncode == 0:
            os.execv(sys.executable, [sys.executable, *sys.argv])
    sys.exit(f"Il manque le paquet {package} : sudo apt-get install {package}")


if __name__ == "__main__":
    main(sys.argv[1])
