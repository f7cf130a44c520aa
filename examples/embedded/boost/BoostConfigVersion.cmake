# SPDX-License-Identifier: BSL-1.0
#
# Whatever is there: derivo's own headers say so if Boost.Hana is too old.
set(PACKAGE_VERSION ${PACKAGE_FIND_VERSION})
set(PACKAGE_VERSION_COMPATIBLE TRUE)
set(PACKAGE_VERSION_EXACT TRUE)
