# SPDX-License-Identifier: BSL-1.0
#
# with_compiler.sh clang++-19 /usr/bin/g++ -O2 ...: the same command with the first compiler for the second.
compiler=$1
shift 2
exec "$compiler" "$@"
