# Finds Emscripten's own toolchain file beside the em++ on PATH, so that a newer Emscripten is used when
# there is one. emcmake is not used: it hands node a flag that node 20 refuses (--experimental-wasm-threads).
find_program(EMXX em++ REQUIRED)
file(REAL_PATH "${EMXX}" EMXX)
cmake_path(GET EMXX PARENT_PATH EMSCRIPTEN_ROOT)
foreach(root "${EMSCRIPTEN_ROOT}" /usr/share/emscripten)
  if(EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
    include("${root}/cmake/Modules/Platform/Emscripten.cmake")
    break()
  endif()
endforeach()
# Debian's em++ runs acorn through whatever node is on PATH; only Debian's own node looks in this folder.
set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
