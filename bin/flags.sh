# Sourced: how Java runs Ashiato, the same when users run it, when its caches are recorded and when it is
# measured. The heap is small on purpose: events live in the engine, whose memory ASHIATO_MEMORY bounds.
flags="-XX:+UseSerialGC -Xmx640m -XX:MaxDirectMemorySize=256m
       --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# In long commands the second compiler is kept for what runs twenty times as often as by default: a case has many
# methods that are busy for a second or two.
long="-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000
      -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000"

# Commands that look into raw lines mostly end before the second compiler has paid for itself. On new JDKs zstd-jni
# binds each of its functions anew at every start, .15 s; its classes for older ones take what is bound already.
quick="-XX:TieredStopAtLevel=1 -Djdk.util.jar.enableMultiRelease=false"
