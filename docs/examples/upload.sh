#!/bin/sh
# Uploads a published corpus to any store that rclone knows: an object store, a web host, a CDN's origin.
#   docs/examples/upload.sh OUT REMOTE      for example: upload.sh public s3:bucket/corpus
# What readers look at first goes last, so that nobody is ever told of a file that is not there yet.
set -eu
out=$1
remote=$2
forever='Cache-Control: public, max-age=31536000, immutable'
soon='Cache-Control: public, max-age=300, must-revalidate'

# Files named by the hash of what is in them: never sent twice, never changed.
for folder in segments batches index; do
  rclone copy "$out/$folder" "$remote/$folder" --ignore-existing --header-upload "$forever"
done
rclone copyto "$out/root.jws" "$remote/root.jws" --header-upload "$soon"
rclone copyto "$out/head.jws" "$remote/head.jws" --header-upload "$soon"

# What neither this version nor the one before it needs.
for folder in segments batches index; do
  rclone sync "$out/$folder" "$remote/$folder" --ignore-existing --header-upload "$forever"
done
