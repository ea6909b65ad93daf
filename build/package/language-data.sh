# Read by start.sh and simulator. The system's own ICU is used where there is one; a machine without it uses the copy in app/.
own_icu() {
  [ -z "${DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU:-}" ] || return 0
  for file in /usr/lib/*-linux-gnu/libicuuc.so.* /lib/*-linux-gnu/libicuuc.so.* /usr/lib64/libicuuc.so.* /lib64/libicuuc.so.* /usr/lib/libicuuc.so.*; do
    [ -e "$file" ] && return 0
  done
  for file in "$here"/app/libicuuc.so.*; do
    [ -e "$file" ] || return 0
    DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU="${file##*/libicuuc.so.}"
    export DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU
  done
}
own_icu
