#!/bin/sh
# Make the virtual environment hold factcheck and its tools. Needs nothing but a Python from 3.11 on.
# Does nothing where what pyproject.toml asks for is what was installed last, so that it works offline then.
set -eu
venv=$1
stamp=$venv/.installed

find_python() {
    for name in python3.12 python3.13 python3.11 python3 python; do
        # A name may be there and yet not run, as a shim of a version that is not installed.
        if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    echo "factcheck needs Python 3.11 or later, with venv; none of python3.11, python3.12, python3.13 runs here" >&2
    exit 1
}

if ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    python=$(find_python)
    echo "Setting up $venv with $python ..."
    "$python" -m venv --clear "$venv"
fi
wanted=$("$venv/bin/python" -c '
import hashlib, json, pathlib, sys, tomllib
asked = tomllib.loads(pathlib.Path("pyproject.toml").read_text("utf-8"))
parts = [asked["project"], asked["build-system"], str(pathlib.Path.cwd()), sys.version]
print(hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest())
')
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
    echo "Installing what pyproject.toml asks for into $venv ..."
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
    echo "$wanted" >"$stamp"
fi
touch "$stamp"
