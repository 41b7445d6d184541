"""Runs Orca without a voice.

Each utterance becomes a line of JSON on the standard output. For each line on the standard input, Orca writes that line
back once it has handled all the events that it has received.
"""

import importlib
import json
import os
import sys

from gi.repository import GLib

from orca import event_manager, settings, speech

SETTINGS = {
    "enableSound": False,
    "enableBraille": False,
    "enableBrailleMonitor": False,
    "enableKeyEcho": False,
}


def write(message):
    sys.__stdout__.write(json.dumps(message) + "\n")
    sys.__stdout__.flush()


def answer(channel, _condition):
    line = channel.readline()
    if not line:
        os._exit(0)
    GLib.timeout_add(10, answer_when_idle, line.strip())
    return True


def answer_when_idle(line):
    if not event_manager.getManager()._eventQueue.empty():
        return True
    write({"idle": line})
    return False


settings.speechServerFactory = ""
settings.speechFactoryModules = []
speech._speak = lambda text, _acss, _interrupt: write({"spoken": text})
speech.speakCharacter = lambda character, acss=None: write({"spoken": character})
speech.speakKeyEvent = lambda _event, acss=None: None
speech.stop = lambda: None

# Orca's program refuses to run beside another Orca, which may read another screen.
orca = importlib.import_module("orca.orca")
orca.getSettingsManager().activate(None, SETTINGS)
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, answer)
sys.exit(orca.main())
