"""A small clamd: a real socket server that speaks INSTREAM and finds EICAR's test file."""

import socketserver
import struct
from contextlib import contextmanager
from threading import Thread

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        if self.rfile.read(10) != b"zINSTREAM\0":
            return self.wfile.write(b"UNKNOWN COMMAND\0")
        content = b""
        while length := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
        self.server.seen.append(content)
        return self.wfile.write(self.server.verdict(content))


def verdict(content):
    return b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0"


@contextmanager
def listening(kind=socketserver.ThreadingTCPServer, address=("127.0.0.1", 0), says=verdict):
    """The server, with `seen` (what it was sent) and `server_address`."""
    with kind(address, Conversation) as server:
        server.seen, server.verdict = [], says
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def url(server):
    return "tcp://{}:{}".format(*server.server_address)
