#!/bin/sh
# Starts the server: ./start.sh [--urls http://0.0.0.0:5080] [--Data:Folder FOLDER]. Needs nothing installed. Ctrl+C stops it.
case "$0" in */*) here=$(cd "${0%/*}" && pwd) ;; *) here=$PWD ;; esac
. "$here/app/language-data.sh"
exec "$here/app/Simulator.Web" "$@"
