package io.pypiguard.models.training.internal;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.tribuo.protos.core.BinningTransformerProto;
import org.tribuo.protos.core.TransformerProto;
import org.tribuo.transform.Transformer;

/** A feature as the number of limits that it is above. */
public final class Binned implements Transformer {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  private final double[] limits;

  Binned(double[] limits) {
    this.limits = limits.clone();
  }

  /**
   * Reads what {@link #serialize} gave; Tribuo looks for it by its name.
   *
   * @param version version of the format
   * @param className name of this class
   * @param message the limits
   * @return the preparation
   * @throws InvalidProtocolBufferException if the message is something else
   * @throws IllegalArgumentException if the version is not known
   */
  public static Binned deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    Versions.check(version, VERSION, className);
    BinningTransformerProto proto = message.unpack(BinningTransformerProto.class);
    return new Binned(proto.getBinsList().stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Override
  public double transform(double value) {
    int count = 0;
    while (count < limits.length && value > limits[count]) {
      count++;
    }
    return count;
  }

  @Override
  public TransformerProto serialize() {
    BinningTransformerProto.Builder proto = BinningTransformerProto.newBuilder();
    IntStream.range(0, limits.length).forEach(i -> proto.addBins(limits[i]).addValues(i));
    return TransformerProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(Binned.class.getName())
        .setSerializedData(Any.pack(proto.build()))
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Binned binned && Arrays.equals(limits, binned.limits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(limits);
  }
}
