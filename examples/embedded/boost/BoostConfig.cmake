# SPDX-License-Identifier: BSL-1.0
#
# Boost::headers for a cross compiler, from the host's Boost: a directory that holds nothing but a link to boost/.
# Say where it is by -D BOOST_INCLUDEDIR=..., or copy boost/ to include/ here.
find_path(boost_headers boost/hana/version.hpp
    PATHS ${CMAKE_CURRENT_LIST_DIR}/include ${BOOST_INCLUDEDIR} /usr/include /usr/local/include
    NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
mark_as_advanced(boost_headers)
if(NOT boost_headers)
    set(Boost_FOUND FALSE)
    set(Boost_NOT_FOUND_MESSAGE "no boost/hana: say where by -D BOOST_INCLUDEDIR=...")
    return()
endif()

set(boost_alone ${CMAKE_BINARY_DIR}/boost-alone)
file(MAKE_DIRECTORY ${boost_alone})
file(CREATE_LINK ${boost_headers}/boost ${boost_alone}/boost SYMBOLIC)
if(NOT TARGET Boost::headers)
    add_library(Boost::headers INTERFACE IMPORTED)
    set_target_properties(Boost::headers PROPERTIES INTERFACE_INCLUDE_DIRECTORIES ${boost_alone})
endif()
set(Boost_FOUND TRUE)
