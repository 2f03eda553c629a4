"""Every folder that a power cut can leave behind, made from a recording of real system calls.

A story is played by processes that write a notebook and are killed; what they ask of the system
is recorded. From the list, and from what a disk promises about it, come the states in which a
power cut may leave the folder. In each of them everything that was acknowledged has to be there.
"""
