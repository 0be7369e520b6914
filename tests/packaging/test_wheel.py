"""The wheel is the whole forum: what is installed from it needs no source tree beside it."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

pytestmark = [pytest.mark.packaging, pytest.mark.enable_socket, pytest.mark.timeout(300)]

ROOT = Path(__file__).parents[2]
UV = ROOT / ".tools" / "bin" / "uv"


def ran(*command, **options):
    """Run a command to its end; when it fails, the test fails with what it said."""
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, **options
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from the source distribution as a packager would."""
    folder = tmp_path_factory.mktemp("dist")
    ran(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    assert len(list(folder.glob("*.tar.gz"))) == 1
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The bin folder of an empty environment with the wheel and what it asks for in it."""
    if not UV.exists():
        pytest.skip("uv is not in .tools (make setup brings it)")
    python = tmp_path_factory.mktemp("empty") / "venv" / "bin" / "python"
    ran(UV, "venv", "--python", sys.executable, python.parents[1])
    install = [UV, "pip", "install", "--python", python, "-c", ROOT / "requirements/run.txt"]
    here = subprocess.run([*install, "--offline", wheel], capture_output=True, check=False)
    if here.returncode:  # not in the cache of uv: ask the index
        there = subprocess.run([*install, wheel], capture_output=True, text=True, check=False)
        if there.returncode:
            pytest.skip(f"the packages of the forum are not at hand: {there.stderr.strip()}")
    return python.parent


@pytest.fixture
def environment(tmp_path):
    """What the forum reads from outside: an empty database, and nothing of this source tree."""
    outside = {
        key: value for key, value in os.environ.items() if not key.startswith(("FORUM_", "PYTHON"))
    }
    database = f"sqlite:///{tmp_path}/instance/forum.db"
    return outside | {"FORUM_DATABASE_URL": database, "FORUM_MAIL": "none"}


@pytest.fixture
def served(installed, environment, tmp_path):
    """The address of a forum that runs from the wheel on a database that was empty."""
    ran(installed / "forum", "db", "upgrade", cwd=tmp_path, env=environment)
    ran(installed / "forum", "sample", cwd=tmp_path, env=environment)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (tmp_path / "log").open("w+") as log:
        server = subprocess.Popen(
            [installed / "forum", "serve", "--port", str(port)],
            cwd=tmp_path,
            env=environment,
            stdout=log,
            stderr=log,
        )
        try:
            yield _answering(f"http://127.0.0.1:{port}", server, tmp_path / "log")
        finally:
            server.terminate()
            assert server.wait(timeout=30) == 0


def _answering(address, server, log, patience=30):
    """Wait for the first answer."""
    until = time.monotonic() + patience
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(f"{address}/healthz", timeout=5):
                return address
        except (URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"The forum does not answer:\n{log.read_text()}")


def test_the_wheel_holds_what_lies_beside_the_package(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    tracked = {
        file.relative_to(ROOT).as_posix()
        for folder in ("templates", "static", "migrations")
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and file.suffix != ".pyc"
    }
    assert {f"forum/_bundled/{file}" for file in tracked} <= held


def test_the_wheel_holds_every_file_of_the_package(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    package = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "forum").rglob("*")
        if file.is_file() and file.suffix != ".pyc"
    }
    assert package <= held


def test_the_wheel_holds_nothing_else(wheel):
    others = [
        name
        for name in zipfile.ZipFile(wheel).namelist()
        if not re.match(r"forum/|rejoinder_forum-[\w.]+\.dist-info/", name)
        or name.endswith((".pyc", ".db", ".key"))
    ]
    assert others == []


def test_what_is_installed_fits_together(installed):
    ran(UV, "pip", "check", "--python", installed / "python")


def test_an_installed_forum_is_not_the_source_tree(installed, tmp_path):
    where = ran(installed / "python", "-c", "import forum; print(forum.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parent)
    assert shutil.which("forum", path=str(installed))


def test_an_installed_forum_serves_the_sample_and_its_stylesheet(served):
    with urlopen(f"{served}/articles/1", timeout=20) as page:
        assert page.status == 200
        words = page.read().decode()
    assert "Port Ellery" in words
    stylesheet = re.search(r'<link rel="stylesheet" href="([^"]+)"', words)[1]
    with urlopen(served + stylesheet, timeout=20) as style:
        assert style.headers.get_content_type() == "text/css"
        assert len(style.read()) > 1000
