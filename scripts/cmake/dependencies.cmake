# Header-only libraries: the system's package first, else the pinned commit.
#
# In the Emscripten build the system's packages would put /usr/include on the command line, which breaks
# em++ (host libc headers). Only the header folders wanted are linked into the build tree there.
include(FetchContent)
FetchContent_Declare(nlohmann_json GIT_REPOSITORY https://github.com/nlohmann/json.git
                     GIT_TAG 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03)  # v3.11.3
FetchContent_Declare(doctest GIT_REPOSITORY https://github.com/doctest/doctest.git
                     GIT_TAG ae7a13539fb71f270b87eb2e874fbac80bc8dda2)  # v2.4.11
FetchContent_Declare(tl-expected GIT_REPOSITORY https://github.com/TartanLlama/expected.git
                     GIT_TAG 292eff8bd8ee230a7df1d6a1c00c4ea0eb2f0362)  # v1.1.0

# payoff_header_library(<package> <target> <folder> <header>)
function(payoff_header_library package target folder header)
  if(EMSCRIPTEN)
    find_path(${package}_HOST_DIR NAMES ${folder}/${header} PATHS /usr/include /usr/local/include
              NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    if(${package}_HOST_DIR)
      set(stage "${CMAKE_BINARY_DIR}/host-headers")
      file(MAKE_DIRECTORY "${stage}")
      file(CREATE_LINK "${${package}_HOST_DIR}/${folder}" "${stage}/${folder}" SYMBOLIC)
      add_library(${target} INTERFACE IMPORTED GLOBAL)
      target_include_directories(${target} SYSTEM INTERFACE "${stage}")
      return()
    endif()
  else()
    find_package(${package} CONFIG QUIET GLOBAL)
    if(${package}_FOUND)
      return()
    endif()
  endif()
  message(STATUS "${package}: not installed, fetching the pinned commit")
  FetchContent_MakeAvailable(${package})
endfunction()

if(CMAKE_VERSION VERSION_LESS 3.24)  # find_package(... GLOBAL) is newer
  set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)
endif()
set(EXPECTED_BUILD_TESTS OFF)
set(DOCTEST_WITH_TESTS OFF)
payoff_header_library(nlohmann_json nlohmann_json::nlohmann_json nlohmann json.hpp)
payoff_header_library(tl-expected tl::expected tl expected.hpp)
if(PAYOFF_TESTS)
  payoff_header_library(doctest doctest::doctest doctest doctest.h)
endif()
