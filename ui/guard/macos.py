"""What macOS says by its notifications, and what Cahier asks of it that Qt has no word for. By its C interface; never run on a Mac yet."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import CFUNCTYPE, c_char_p, c_long, c_ulong, c_void_p
from typing import Any

# Of NSWorkspace; those of the distributed centre have no constant, and are known by their names.
WORKSPACE = {
    "NSWorkspaceWillSleepNotification": "close",
    "NSWorkspaceWillPowerOffNotification": "close",
    "NSWorkspaceSessionDidResignActiveNotification": "cover",
}
DISTRIBUTED = {"com.apple.screenIsLocked": "cover", "com.apple.screensaver.didstart": "cover"}
# NSNotificationSuspensionBehaviorDeliverImmediately: else what the distributed centre says waits while another program is in front.
AT_ONCE = 4
CONCEALED = "org.nspasteboard.ConcealedType"  # what histories of the clipboard leave alone
_NOBODY, _READERS = 0, 1  # NSWindowSharingNone, NSWindowSharingReadOnly


def meaning(name: str) -> str:
    """"close", "cover", or "" for all else."""
    return WORKSPACE.get(name) or DISTRIBUTED.get(name, "")


def observed() -> list[tuple[str, str, str]]:
    """What is listened to: the centre, the notification's name, and the message that asks for it."""
    plain = "addObserver:selector:name:object:"
    return [*(("workspace", name, plain) for name in WORKSPACE), *(("distributed", name, plain + "suspensionBehavior:") for name in DISTRIBUTED)]


class _Objects:
    """Messages to objects of the system. Each call says the kinds of what it gives: these functions take no unnamed arguments."""

    def __init__(self) -> None:
        self._lib = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        for name, takes in (
            ("objc_getClass", [c_char_p]), ("sel_registerName", [c_char_p]), ("objc_allocateClassPair", [c_void_p, c_char_p, c_ulong]),
        ):  # fmt: skip
            function = getattr(self._lib, name)
            function.restype, function.argtypes = c_void_p, takes
        self._lib.objc_registerClassPair.restype, self._lib.objc_registerClassPair.argtypes = None, [c_void_p]
        self._lib.class_addMethod.restype = ctypes.c_bool
        self._lib.class_addMethod.argtypes = [c_void_p, c_void_p, c_void_p, c_char_p]

    def kind(self, name: str) -> Any:
        return self._lib.objc_getClass(name.encode())

    def selector(self, name: str) -> Any:
        return self._lib.sel_registerName(name.encode())

    def send(self, target: Any, message: str, *given: Any, kinds: tuple[Any, ...] = (), returns: Any = c_void_p) -> Any:
        prototype = CFUNCTYPE(returns, c_void_p, c_void_p, *kinds)
        return prototype(("objc_msgSend", self._lib))(target, self.selector(message), *given)

    def text(self, words: str) -> Any:
        return self.send(self.kind("NSString"), "stringWithUTF8String:", words.encode(), kinds=(c_char_p,))

    def listener(self, name: str, method: str, function: Any) -> Any:
        """A new object of a class of ours with one method, which `function` is."""
        made = self._lib.objc_allocateClassPair(self.kind("NSObject"), name.encode(), 0)
        self._lib.class_addMethod(made, self.selector(method), ctypes.cast(function, c_void_p), b"v@:@")
        self._lib.objc_registerClassPair(made)
        return self.send(self.send(made, "alloc"), "init")


class Notifications:
    """Listens, once in a process."""

    def __init__(self, close: Callable[[], None], cover: Callable[[], None]) -> None:
        self._do = {"close": close, "cover": cover}
        self._objects = _Objects()
        self._heard = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p)(self._hear)  # kept as long as it may be called

    def listen(self) -> None:
        """From now on."""
        send, text = self._objects.send, self._objects.text
        listener = self._objects.listener("CahierListener", "heard:", self._heard)
        centres = {
            "workspace": send(send(self._objects.kind("NSWorkspace"), "sharedWorkspace"), "notificationCenter"),
            "distributed": send(self._objects.kind("NSDistributedNotificationCenter"), "defaultCenter"),
        }
        heard = self._objects.selector("heard:")
        for centre, name, message in observed():
            more, kinds = ((AT_ONCE,), (c_ulong,)) if centre == "distributed" else ((), ())
            send(centres[centre], message, listener, heard, text(name), None, *more, kinds=(*(c_void_p,) * 4, *kinds), returns=None)

    def _hear(self, listener: int, selector: int, notification: int) -> None:
        name = self._objects.send(self._objects.send(notification, "name"), "UTF8String", returns=c_char_p)
        if do := self._do.get(meaning((name or b"").decode("utf-8", "replace"))):
            do()


def exclude(view: int, on: bool) -> None:
    """The window of this view is in no picture or recording of the screen; or may be again."""
    objects = _Objects()
    window = objects.send(view, "window")
    objects.send(window, "setSharingType:", _NOBODY if on else _READERS, kinds=(c_ulong,), returns=None)


def conceal() -> None:
    """What was just copied is kept in no history."""
    objects = _Objects()
    board = objects.send(objects.kind("NSPasteboard"), "generalPasteboard")
    kinds = objects.send(objects.kind("NSArray"), "arrayWithObject:", objects.text(CONCEALED), kinds=(c_void_p,))
    objects.send(board, "addTypes:owner:", kinds, None, kinds=(c_void_p, c_void_p), returns=c_long)  # a kind that was not told is not taken
    objects.send(board, "setString:forType:", objects.text(""), objects.text(CONCEALED), kinds=(c_void_p, c_void_p), returns=ctypes.c_bool)
