"""The encrypted notebook on the disk: opened by its owner's secret, saved whole or not at all, backed up in one file.

It gets the migrations as a list of steps and does not know what they mean. Errors carry a code and nothing else.
"""

from sqlcipher3.dbapi2 import Connection

from notebook_app.vault.beside import Aside, BackupFile, asides, describe, destroy, held, newest_intact, rolling
from notebook_app.vault.database import Step
from notebook_app.vault.digits import Verifier, are, verifier
from notebook_app.vault.errors import (
    BackupRefused,
    DiskTrouble,
    NotebookBusy,
    NotebookDamaged,
    NotebookTooNew,
    VaultError,
    WrongPassphrase,
)
from notebook_app.vault.opening import check, create, restore, unlock
from notebook_app.vault.phrases import is_passphrase, new_passphrase
from notebook_app.vault.vault import Vault

__all__ = [
    "Aside",
    "BackupFile",
    "BackupRefused",
    "Connection",
    "DiskTrouble",
    "NotebookBusy",
    "NotebookDamaged",
    "NotebookTooNew",
    "Step",
    "Vault",
    "VaultError",
    "Verifier",
    "WrongPassphrase",
    "are",
    "asides",
    "check",
    "create",
    "describe",
    "destroy",
    "held",
    "is_passphrase",
    "new_passphrase",
    "newest_intact",
    "restore",
    "rolling",
    "unlock",
    "verifier",
]
