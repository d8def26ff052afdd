@rem npm runs its scripts through cmd.exe on Windows, which has no exec; see decisions/005-exec-in-npm-start.md.
@%*
