# What Debian wants otherwise than other systems: run by cpack on the tree that becomes the package.
set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
if(NOT IS_DIRECTORY ${root}/usr)
  message(FATAL_ERROR "no usr in ${root}")
endif()
set(documents ${root}/usr/share/doc/pressmark)

# The licence is in /usr/share/common-licenses; copyright names it and holds the notice of the gazetteer.
file(REMOVE ${documents}/LICENSE ${documents}/NOTICE.gazetteer)
configure_file(${CPACK_PRESSMARK_DEBIAN_FILES}/debian_copyright ${documents}/copyright COPYONLY)
configure_file(${CPACK_PRESSMARK_DEBIAN_FILES}/debian_changelog ${documents}/changelog.Debian COPYONLY)
file(RENAME ${documents}/CHANGELOG.md ${documents}/changelog)

file(RENAME ${root}/usr/share/zsh/site-functions ${root}/usr/share/zsh/vendor-completions)

file(GLOB_RECURSE pages ${root}/usr/share/man/*)
execute_process(COMMAND gzip -9n ${pages} ${documents}/changelog ${documents}/changelog.Debian
                COMMAND_ERROR_IS_FATAL ANY)
