package store

import "syscall"

// lointains are the file systems (statfs(2), f_type) whose other users do not
// share the memory of this computer, or may not: NFS, SMB, CIFS, SMB2, AFS, 9P,
// Ceph, Coda, FUSE (sshfs, rclone), VirtualBox, VMware, GFS2, OCFS2, Lustre.
var lointains = map[uint32]bool{0x6969: true, 0x517b: true, 0xff534d42: true, 0xfe534d42: true, 0x5346414f: true,
	0x6b414653: true, 0x01021997: true, 0x00c36400: true, 0x73757245: true, 0x65735546: true, 0x786f4256: true,
	0xbacbacbc: true, 0x01161970: true, 0x7461636f: true, 0x0bd00bd0: true}

// disqueLocal reports a folder of this computer, which no other writes in.
func disqueLocal(dossier string) bool {
	var s syscall.Statfs_t
	return syscall.Statfs(dossier, &s) == nil && !lointains[uint32(s.Type)]
}
