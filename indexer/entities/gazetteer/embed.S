/* The compiled gazetteer as read-only bytes of the library. */
#if defined(__APPLE__)
  .const
  .globl _pressmark_gazetteer_begin
  .balign 16
_pressmark_gazetteer_begin:
#else
  .section .rodata
  .globl pressmark_gazetteer_begin
  .balign 16
pressmark_gazetteer_begin:
#endif
  .incbin "gazetteer.bin"
#if !defined(__APPLE__)
  .section .note.GNU-stack, "", %progbits
#endif
