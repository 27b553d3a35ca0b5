package io.pypiguard.models.training.internal;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import org.tribuo.protos.core.MeanStdDevTransformerProto;
import org.tribuo.protos.core.TransformerProto;
import org.tribuo.transform.Transformer;

/**
 * A feature shifted and scaled.
 *
 * @param centre what is subtracted
 * @param scale what is divided by then, above 0
 * @param limit the largest number that comes of it; the smallest is its negative
 */
public record Centred(double centre, double scale, double limit) implements Transformer {

  private static final int VERSION = 0;

  /**
   * Reads what {@link #serialize} gave; Tribuo looks for it by its name.
   *
   * @param version version of the format
   * @param className name of this class
   * @param message the three numbers
   * @return the preparation
   * @throws InvalidProtocolBufferException if the message is something else
   * @throws IllegalArgumentException if the version is not known
   */
  public static Centred deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    Versions.check(version, VERSION, className);
    MeanStdDevTransformerProto proto = message.unpack(MeanStdDevTransformerProto.class);
    return new Centred(proto.getObservedMean(), proto.getObservedStdDev(), proto.getTargetStdDev());
  }

  @Override
  public double transform(double value) {
    return Math.max(-limit, Math.min(limit, (value - centre) / scale));
  }

  @Override
  public TransformerProto serialize() {
    return TransformerProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(Centred.class.getName())
        .setSerializedData(
            Any.pack(
                MeanStdDevTransformerProto.newBuilder()
                    .setObservedMean(centre)
                    .setObservedStdDev(scale)
                    .setTargetStdDev(limit)
                    .build()))
        .build();
  }
}
