package check

import "syscall"

// networks are the file systems that live on other machines, by the magic
// number of statfs(2).
var networks = map[int64]string{
	0x6969: "NFS", 0x517b: "SMB", 0xff534d42: "CIFS", 0xfe534d42: "SMB2", 0x01021997: "9P", 0x5346414f: "AFS", 0x00c36400: "Ceph",
	0x73757245: "Coda", 0x0bd00bd0: "Lustre",
}

// diskOf tells how many octets are free in a folder, and the kind of its file
// system if that is a network's.
func diskOf(dir string) (free uint64, remote string, err error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, "", err
	}
	return s.Bavail * uint64(s.Bsize), networks[int64(s.Type)&0xffffffff], nil
}
