/* The system's randomness by the name Rust asks for it, for a Wine before 9, which has no bcryptprimitives.dll. It stands in
   Wine's own folder while ./dev elsewhere runs; Windows has the real one, and no part of this is in what ships. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID to, ULONG length); /* RtlGenRandom, which Wine has */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T length) {
  while (length > 0) {
    ULONG some = length > 0x10000 ? 0x10000 : (ULONG)length;
    if (!SystemFunction036(to, some)) return FALSE;
    to += some;
    length -= some;
  }
  return TRUE;
}
