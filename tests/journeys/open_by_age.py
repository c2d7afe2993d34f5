"""Opens a file that was sealed with a passphrase by the age command, as a person would: age asks for it at a terminal.

    open_by_age.py SEALED PASSPHRASE OPENED

Fails with what age said when it does not open."""

import os
import pty
import sys

sealed, passphrase, opened = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp("age", ["age", "--decrypt", "--output", opened, sealed])
said, asked = b"", False
while True:
    try:
        more = os.read(terminal, 1024)
    except OSError:  # so a terminal ends on Linux
        break
    if not more:
        break
    said += more
    if not asked and b"passphrase" in said:
        asked = True
        os.write(terminal, passphrase.encode() + b"\n")
_, status = os.waitpid(child, 0)
if os.waitstatus_to_exitcode(status) != 0:
    sys.exit(f"wrong: age said {said.decode(errors='replace')}")
