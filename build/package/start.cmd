@echo off
rem Starts the server: start.cmd [--urls http://0.0.0.0:5080] [--Data:Folder FOLDER]. Needs nothing installed. Ctrl+C stops it.
chcp 65001 >nul
"%~dp0app\Simulator.Web.exe" %*
if errorlevel 1 pause
