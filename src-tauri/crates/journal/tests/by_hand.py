# Opens a backup as docs/FORMATS.md describes it, with nothing of ours: tar, the age command and SQLCipher as PyPI has it.
# Takes the backup, an empty folder and the recovery words; prints the answers of every entry, one line of JSON each.
import os
import pty
import re
import subprocess
import sys

import sqlcipher3

backup, folder, words = sys.argv[1:]
subprocess.run(["tar", "-xf", backup, "-C", folder], check=True)


def with_passphrase(command, passphrase):
    """age asks at the terminal and nowhere else."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    said = b""
    while b"passphrase:" not in said:
        said += os.read(terminal, 1024)
    os.write(terminal, passphrase.encode() + b"\n")
    try:
        while part := os.read(terminal, 1024):
            said += part
    except OSError:
        pass  # how a terminal says that nobody is at its other end any more
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
        sys.exit(said.decode())
    return said.decode()


slot = with_passphrase(["age", "--decrypt", f"{folder}/slots/recovery.age"], words)
key = re.search(r'key = "([0-9a-f]{64})"', slot).group(1)
database = sqlcipher3.connect(f"{folder}/journal.db")
database.execute(f"""PRAGMA key = "x'{key}'" """)
damage = database.execute("PRAGMA cipher_integrity_check").fetchall()
verdict = database.execute("PRAGMA integrity_check").fetchall()
if damage or verdict != [("ok",)]:
    sys.exit(f"{damage} {verdict}")
for (answers,) in database.execute("SELECT answers FROM entry ORDER BY id"):
    print(answers)
