@echo off
rem The command for scenarios, logs and administration: simulator --help
chcp 65001 >nul
"%~dp0app\simulator.exe" %*
